// The two lines by which the server speaks to whoever started it; all its other lines are its log.
//   ORGKIT_READY {"url":"http://…","demo":[{"email":"…","password":"…","role":"…"}]}
//   ORGKIT_FAILED {"code":"port_in_use","message":"…"}

/** A welcome for the line that says the server is ready; nothing for any other line. */
export function greeting(line, { DATA_DIR, DATABASE_URL }) {
  const ready = payload(line, 'ORGKIT_READY');
  if (!ready) return undefined;
  const rows = (ready.demo ?? []).map(({ email, password, role }) => [email, password, role]);
  const widths = rows.reduce(
    (most, row) => row.map((cell, i) => Math.max(cell.length, most[i] ?? 0)),
    [],
  );
  const people = rows.map(
    (row) => `    ${row.map((cell, i) => cell.padEnd(widths[i])).join('   ')}`,
  );
  return [
    '',
    `  OrgKit is ready: ${ready.url}`,
    '',
    ...(people.length > 0 ? ['  Sign in as', ...people.map((row) => row.trimEnd()), ''] : []),
    `  Data: ${DATABASE_URL ? 'the database of DATABASE_URL' : DATA_DIR}`,
    '  Ctrl+C stops it; the data stays. npm start -- --reset starts over.',
    '',
  ].join('\n');
}

/** What to do about a start that failed; nothing for any other line. */
export function explain(line, { PORT, HOST, DATA_DIR }) {
  const failed = payload(line, 'ORGKIT_FAILED');
  if (!failed) return undefined;
  const [what, ...todo] = {
    port_in_use: [
      `port ${PORT} on ${HOST} is in use by another program, perhaps another OrgKit.`,
      `Stop that one, or choose another port: PORT=${Number(PORT) + 1} npm start`,
    ],
    EACCES: [
      `this user may not listen on port ${PORT}.`,
      'Choose a higher one: PORT=4400 npm start',
    ],
    EADDRNOTAVAIL: [`this machine has no address ${HOST}.`, 'Leave HOST away, or name one it has.'],
    data_dir_locked: [
      `another OrgKit is using the data folder ${DATA_DIR}.`,
      'Two processes on one folder would lose data. Stop the other one,',
      'or choose another folder: DATA_DIR=.orgkit-2 PORT=4401 npm start',
    ],
    database_unreachable: [
      `the database of DATABASE_URL does not answer (${failed.message}).`,
      'Start it, correct the address, or leave DATABASE_URL away for the embedded database.',
    ],
  }[failed.code] ?? [failed.message.replace(/^OrgKit: /, '')];
  return `\nOrgKit: ${what}\n${todo.map((text) => `        ${text}\n`).join('')}`;
}

function payload(line, mark) {
  if (!line.startsWith(`${mark} `)) return undefined;
  try {
    return JSON.parse(line.slice(mark.length + 1));
  } catch {
    return undefined;
  }
}
