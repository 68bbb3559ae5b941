export { contractCases, type ContractCase } from './conformance/contractCases.js';
export type { ConformanceSetup, Person, SignUp, World } from './conformance/world.js';
export {
  createMemoryClient,
  type MemoryClient,
  type MemoryClientOptions,
} from './createMemoryClient.js';
export { kitWrapper, type KitWrapperOptions } from './kitWrapper.js';
export { memoryStorage } from './memoryStorage.js';
export { createMemoryWorld } from './createMemoryWorld.js';
export type { MemoryControl } from './memory/control.js';
export {
  createMemoryServer,
  type MemoryServer,
  type MemoryServerOptions,
} from './memory/createMemoryServer.js';
export type { Fault, FaultKind } from './memory/faults.js';
export type { FaultTarget, OperationName } from './memory/operationName.js';
export type {
  Seed,
  SeedInvitation,
  SeedMember,
  SeedOrganization,
  SeedRole,
  SeedUser,
} from './memory/seed.js';
export type { SeedBilling } from './memory/seedBilling.js';
export type { SeedKey, SeedToken } from './memory/seedKeys.js';
export type { SeedUsage } from './memory/seedUsage.js';
export type { MemorySwitches, RecordedCall } from './memory/server.js';
export type { Delay, Held, HoldPoint } from './memory/traffic.js';
export { seeds, type SeedName } from './seeds/index.js';
