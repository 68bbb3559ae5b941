// Asks for one page over and over: node load.mjs URL KEY CONNECTIONS SECONDS. Says how many answers came.
import { Agent, get } from 'node:http';

const [url, key, connections, seconds] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = { Authorization: `Bearer ${key}` };
const begin = performance.now();
const end = begin + Number(seconds) * 1000;
let answers = 0;

function ask() {
  return new Promise((resolve, reject) => {
    const sent = get(url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}.`));
      answer.on('end', resolve).resume();
    });
    sent.on('error', reject);
  });
}

async function askOn() {
  while (performance.now() < end) {
    await ask();
    answers += 1;
  }
}

await Promise.all(Array.from({ length: Number(connections) }, askOn));
process.stdout.write(JSON.stringify({ answers, ms: performance.now() - begin }));
process.exit(0);
