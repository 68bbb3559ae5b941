import {
  startDouble,
  type DoubleAnswer,
  type DoubleRequest,
  type DoubleRoute,
  type HttpDouble,
} from './httpDouble.js';
import {
  createWorld,
  type NumberRecord,
  type TrunkRecord,
  type TwilioWorld,
} from './twilioWorld.js';

/** A stand-in for Twilio's trunks and numbers that is as careless with repetition as Twilio. */
export interface TwilioDouble extends HttpDouble {
  readonly accountSid: string;
  readonly authToken: string;
  readonly world: TwilioWorld;
}

function fail(status: number, code: number, message: string): DoubleAnswer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, body: { status, code, message, more_info } };
}

const missing = (sid: string): DoubleAnswer =>
  fail(404, 20404, `The resource ${sid} was not found`);
const gone: DoubleAnswer = { status: 204, body: '' };

function trunkAnswer({ sid, friendly_name, created }: TrunkRecord, account_sid: string): object {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  return {
    ...{ account_sid, sid, friendly_name, date_created: date, date_updated: date },
    ...{ domain_name: null, disaster_recovery_method: null, disaster_recovery_url: null },
    ...{
      secure: false,
      cnam_lookup_enabled: false,
      recording: { mode: 'do-not-record', trim: 'do-not-trim' },
    },
    ...{
      transfer_mode: 'disable-all',
      transfer_caller_id: 'from-transferee',
      auth_type: '',
      auth_type_set: [],
    },
    ...{ url: `https://trunking.twilio.com/v1/Trunks/${sid}`, links: {} },
  };
}

function numberAnswer(record: NumberRecord, account_sid: string): object {
  const { sid, phone_number, friendly_name, trunk_sid } = record;
  const date = record.created.toUTCString().replace('GMT', '+0000');
  return {
    ...{
      account_sid,
      sid,
      phone_number,
      friendly_name,
      trunk_sid,
      date_created: date,
      date_updated: date,
    },
    ...{
      address_requirements: 'none',
      api_version: '2010-04-01',
      beta: false,
      origin: 'twilio',
      status: 'in-use',
    },
    ...{ capabilities: { voice: true, sms: true, mms: false, fax: false }, type: 'local' },
  };
}

/** Starts it; `random` draws the numbers that are offered. */
export async function startTwilio(
  now: () => number = Date.now,
  random: () => number = Math.random,
): Promise<TwilioDouble> {
  const accountSid = `AC${'0'.repeat(32)}`;
  const authToken = 'token of the double';
  const world = createWorld(now, random);
  const { trunks, numbers } = world;
  const account = '/2010-04-01/Accounts/{account}';

  function slice<T>({ params }: DoubleRequest, all: T[]): { rows: T[]; more: string | null } {
    const size = Math.min(Number(params.get('PageSize') ?? 50), 1000);
    const at = Number(params.get('Page') ?? 0);
    const more = all.length > (at + 1) * size ? `Page=${at + 1}&PageSize=${size}` : null;
    return { rows: all.slice(at * size, (at + 1) * size), more };
  }

  function createTrunk({ params }: DoubleRequest): DoubleAnswer {
    const name = params.get('FriendlyName') ?? '';
    if (name.length > 64) return fail(400, 21245, 'FriendlyName is longer than 64 characters');
    const record = { sid: world.nextSid('TK'), friendly_name: name, created: new Date(now()) };
    trunks.set(record.sid, record);
    return { status: 201, body: trunkAnswer(record, accountSid) };
  }

  function listTrunks(request: DoubleRequest): DoubleAnswer {
    const { rows, more } = slice(request, [...trunks.values()]);
    const next_page_url = more && `https://trunking.twilio.com/v1/Trunks?${more}`;
    const meta = { key: 'trunks', next_page_url, previous_page_url: null };
    return { status: 200, body: { meta, trunks: rows.map((row) => trunkAnswer(row, accountSid)) } };
  }

  // A number that the account holds already is not bought again: the request changes it, with the same answer.
  function buyNumber({ params }: DoubleRequest): DoubleAnswer {
    const exact = params.get('PhoneNumber');
    const [drawn] = exact === null ? world.offer(1, params.get('AreaCode') ?? '555') : [exact];
    if (drawn === undefined) return fail(400, 21452, 'No phone numbers found');
    if (!/^\+1\d{10}$/.test(drawn)) return fail(400, 21421, `${drawn} is not a valid number`);
    const trunkSid = params.get('TrunkSid');
    if (trunkSid !== null && !trunks.has(trunkSid)) return fail(400, 21240, 'No such trunk');
    const friendlyName = params.get('FriendlyName') ?? drawn;
    const owned = world.held(drawn);
    if (owned) {
      Object.assign(owned, { friendly_name: friendlyName, trunk_sid: trunkSid });
      return { status: 201, body: numberAnswer(owned, accountSid) };
    }
    if (!world.isFree(drawn)) return fail(400, 21422, `${drawn} is not available.`);
    const bought = world.buy(drawn, { friendlyName, trunkSid });
    return { status: 201, body: numberAnswer(bought, accountSid) };
  }

  function listNumbers(request: DoubleRequest): DoubleAnswer {
    const name = request.params.get('FriendlyName');
    const part = request.params.get('PhoneNumber')?.replaceAll(/[^\d]/g, '') ?? '';
    const { rows, more } = slice(
      request,
      [...numbers.values()].filter(
        (each) =>
          (name === null || each.friendly_name === name) && each.phone_number.includes(part),
      ),
    );
    const base = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json`;
    const incoming_phone_numbers = rows.map((row) => numberAnswer(row, accountSid));
    const next_page_uri = more && `${base}?${more}${name === null ? '' : `&FriendlyName=${name}`}`;
    return { status: 200, body: { incoming_phone_numbers, next_page_uri, uri: base } };
  }

  function listAvailable({ params }: DoubleRequest): DoubleAnswer {
    const size = Math.min(Number(params.get('PageSize') ?? 20), 50);
    const offered = world.offer(size, params.get('AreaCode') ?? '555');
    const available_phone_numbers = offered.map((phone_number) => ({
      ...{ phone_number, friendly_name: phone_number, iso_country: 'US', beta: false },
      ...{
        address_requirements: 'none',
        capabilities: { voice: true, SMS: true, MMS: false, fax: false },
      },
    }));
    return { status: 200, body: { available_phone_numbers, uri: '/' } };
  }

  const one =
    <T>(map: Map<string, T>, work: (object: T, request: DoubleRequest) => DoubleAnswer) =>
    (request: DoubleRequest): DoubleAnswer => {
      const object = map.get(request.names['sid'] ?? '');
      return object ? work(object, request) : missing(request.names['sid'] ?? '');
    };
  const pages = ['PageSize', 'Page', 'PageToken'];
  const routes: DoubleRoute[] = [
    {
      operation: 'trunks.create',
      method: 'POST',
      path: '/v1/Trunks',
      params: ['FriendlyName', 'DomainName', 'Secure', 'CnamLookupEnabled', 'TransferMode'],
      run: createTrunk,
    },
    {
      operation: 'trunks.list',
      method: 'GET',
      path: '/v1/Trunks',
      params: pages,
      run: listTrunks,
    },
    {
      operation: 'trunks.fetch',
      method: 'GET',
      path: '/v1/Trunks/{sid}',
      params: [],
      run: one(trunks, (trunk) => ({ status: 200, body: trunkAnswer(trunk, accountSid) })),
    },
    {
      operation: 'trunks.remove',
      method: 'DELETE',
      path: '/v1/Trunks/{sid}',
      params: [],
      run: one(trunks, ({ sid }) => {
        const used = [...numbers.values()].some((each) => each.trunk_sid === sid);
        if (used) return fail(400, 21248, 'The trunk still has phone numbers');
        trunks.delete(sid);
        return gone;
      }),
    },
    {
      operation: 'numbers.create',
      method: 'POST',
      path: `${account}/IncomingPhoneNumbers.json`,
      params: ['PhoneNumber', 'AreaCode', 'FriendlyName', 'TrunkSid', 'VoiceUrl', 'VoiceMethod'],
      run: buyNumber,
    },
    {
      operation: 'numbers.list',
      method: 'GET',
      path: `${account}/IncomingPhoneNumbers.json`,
      params: [...pages, 'PhoneNumber', 'FriendlyName', 'Beta', 'Origin'],
      run: listNumbers,
    },
    {
      operation: 'numbers.remove',
      method: 'DELETE',
      path: `${account}/IncomingPhoneNumbers/{sid}.json`,
      params: [],
      run: one(numbers, (record) => {
        world.release(record);
        return gone;
      }),
    },
    {
      operation: 'available.list',
      method: 'GET',
      path: `${account}/AvailablePhoneNumbers/{country}/Local.json`,
      params: [...pages, 'AreaCode', 'Contains', 'VoiceEnabled', 'SmsEnabled'],
      run: listAvailable,
    },
  ];

  const credential = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const double = await startDouble({
    routes,
    async carryOut(route, request, { failing, pause }) {
      await pause();
      const broken = fail(500, 20500, 'An internal server error has occurred');
      if (failing === 'before') return broken;
      const answer = route.run(request);
      return failing === 'after' ? broken : answer;
    },
    unknownPath: ({ path }) => missing(path),
    unknownParameter: (name) => fail(400, 20001, `Unknown parameter ${name}`),
    refuse: ({ headers }) =>
      headers.authorization === `Basic ${credential}` ? null : fail(401, 20003, 'Authenticate'),
  });
  return Object.assign(double, { accountSid, authToken, world });
}
