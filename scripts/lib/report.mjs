import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Count */

/**
 * Counts the tests in a Vitest JSON report. A file that could not be loaded, or a runner that ended
 * badly without a failed test, counts as one failed.
 * @returns {Count}
 */
export function countVitest(file, code) {
  const report = read(file);
  const broken = (report?.testResults ?? []).filter(
    (suite) =>
      suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  const failures = (report?.testResults ?? []).flatMap((suite) => [
    ...(broken.includes(suite) ? [`${suite.name}: ${firstLine(suite.message)}`] : []),
    ...suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${suite.name}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`),
  ]);
  return settle(
    {
      passed: report?.numPassedTests ?? 0,
      failed,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
      failures: failures.map((text) => text.replace(`${process.cwd()}/`, '')),
    },
    code,
  );
}

/**
 * Counts the tests in a Playwright JSON report. A flaky test is a failed one.
 * @returns {Count}
 */
export function countPlaywright(file, code) {
  const report = read(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const failures = [
    ...(report?.errors ?? []).map((error) => firstLine(error.message)),
    ...specsOf(report?.suites).flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
        .map((test) => `${spec.file}: ${spec.title}: ${reason(test)}`),
    ),
  ];
  return settle({ passed: expected, failed: unexpected + flaky, skipped, failures }, code);
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);
}

/** What was wrong and where: the first line alone is the same for every comparison of a long story. */
function reason(test) {
  const { errors = [] } = test.results.find((result) => result.status !== 'passed') ?? {};
  return errors
    .map(({ message = '', location }) => {
      const differences = stripVTControlCharacters(message)
        .split('\n')
        .filter(
          (line, index) => index === 0 || /^\s*(?:[-+] |Expected|Received|Locator)/.test(line),
        );
      const place = location ? ` (line ${location.line})` : '';
      return `${differences.slice(0, 12).join('\n      ')}${place}`;
    })
    .join(' ');
}

/** @returns {Count} */
export function countStep(code) {
  return settle({ passed: 0, failed: 0, skipped: 0 }, code);
}

function settle(count, code) {
  return { ...count, failed: count.failed || (code === 0 ? 0 : 1) };
}

function firstLine(text = '') {
  return text.split('\n', 1)[0];
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
