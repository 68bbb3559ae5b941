import type { Provisioning } from '../contract/index.js';
import { ApiError } from './ApiError.js';
import type { Endpoint } from './endpoints.js';
import { useless } from './failures.js';
import { sleep } from './giveUp.js';
import { parseJson } from './json.js';
import type { OrgCall, Watch } from './OrgClient.js';
import { perform, type Wiring } from './perform.js';
import { prepare } from './prepare.js';
import { createProgress, type Progress } from './progress.js';
import { readStream } from './readStream.js';
import type { Answer } from './send.js';
import { untilVisible } from './untilVisible.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 5000;
const MOST_FAILURES = 5;
const STREAM = 'text/event-stream, application/json;q=0.9';

/** Whether asking again cannot help. */
function isFinal({ code, status }: ApiError): boolean {
  if (code === 'aborted' || code === 'organization_mismatch' || code === 'invalid_input') {
    return true;
  }
  // 406: the state is there, but not as a stream.
  return status >= 400 && status < 500 && status !== 406 && status !== 429;
}

/** Runs one exchange; gives the error when another one may do better. */
async function attempt(exchange: Promise<void>): Promise<ApiError | null> {
  try {
    await exchange;
    return null;
  } catch (error) {
    if (!(error instanceof ApiError) || isFinal(error)) throw error;
    return error;
  }
}

async function readState(
  { settings }: Wiring,
  answer: Answer,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (answer.stream) {
    const take = (value: unknown): boolean => progress.take(value) && progress.result() !== null;
    return readStream(settings, answer.stream, signal, take);
  }
  if (!progress.take(parseJson(answer.text))) throw useless('malformed_response', answer);
}

/** Follows provisioning: events as long as they flow, then questions with growing pauses. */
export async function watchProvisioning(
  shared: Wiring,
  endpoint: Endpoint,
  { organization_id, onProgress }: Parameters<Watch['provisioning']>[0],
  call: OrgCall,
): Promise<Provisioning> {
  // The next question is the retry.
  const wiring: Wiring = { ...shared, settings: { ...shared.settings, maxRetries: 0 } };
  const { signal } = call;
  const progress = createProgress(onProgress);
  const exchange = async (accept: string): Promise<void> => {
    const request = prepare(wiring.settings, endpoint, { organization_id }, call);
    request.headers.set('Accept', accept);
    await readState(wiring, await perform(wiring, request), progress, signal);
  };

  let error = await attempt(exchange(STREAM));
  let failures = 0;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 1.5)) {
    const result = progress.result();
    if (result) return result;
    failures = error ? failures + 1 : 0;
    if (error && failures > MOST_FAILURES) throw error;
    await sleep(wiring.settings.clock, Math.max(pause, error?.retryAfter ?? 0), signal);
    await untilVisible(signal);
    error = await attempt(exchange('application/json'));
  }
}
