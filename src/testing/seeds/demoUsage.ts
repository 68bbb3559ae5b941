import type { SeedUsage } from '../memory/seedUsage.js';

/** A year of usage of the demo's organizations, by id. */
export const demoUsage: Readonly<Record<string, SeedUsage>> = {
  org_northwind: {
    ...{ calls: 1180, chats: 430, runs: 760, beginning: 0.55, seed: 11 },
    keys: ['ak_7Kq2mXv04hTzB8nRwc', 'ak_b0Nn5tYk92UcV6mHpd', 'ak_q5RuJ8wZt3LdYh1XgE'],
    budgets: [
      {
        metric: 'voice_minutes',
        limit: 90_000,
        thresholds: [50, 80, 100],
        notify: ['ops@northwind.example'],
      },
      {
        metric: 'workflow_runs_total',
        limit: 18_000,
        thresholds: [80, 100],
        notify: ['ops@northwind.example'],
      },
    ],
    // A loop in the production server dialed all day.
    spike: { days_ago: 37, key: 'ak_7Kq2mXv04hTzB8nRwc', times: 9 },
  },
  org_harbor: { calls: 240, chats: 64, runs: 90, seed: 12 },
  org_harbor_bend: { calls: 88, chats: 20, seed: 13 },
  org_harbor_eugene: { calls: 61, chats: 12, beginning: 0.3, seed: 14 },
  org_brightline: { calls: 22, chats: 41, seed: 15 },
  org_koenji: { calls: 35, chats: 4, beginning: 0.8, seed: 16 },
  org_blue_heron: { calls: 310, chats: 120, runs: 45, seed: 17 },
  org_kyiv: { calls: 14, chats: 30, beginning: 0.4, seed: 18 },
  org_nakheel: { calls: 96, chats: 51, seed: 19 },
  org_tidewater: { calls: 540, chats: 210, runs: 320, beginning: 0.7, seed: 20 },
};
