import type { CallOptions } from '../call.js';

/** Days for which a released number rests before anybody may have it again. */
export const COOL_DOWN_DAYS = 90;

/** A trunk at the carrier. */
export interface CarrierTrunk {
  id: string;
}

/** A number that we hold at the carrier. */
export interface CarrierNumber {
  id: string;
  phoneNumber: string;
  /** Mark of the organization it was bought for; empty when it carries none of ours. */
  tag: string;
}

/**
 * The carrier. Numbers are bought by exact number only: buying by area gives another number, and costs money,
 * each time the request is repeated.
 */
export interface TelephonyProvider {
  /** Trunks with this tag, oldest first. */
  findTrunks(tag: string, options?: CallOptions): Promise<CarrierTrunk[]>;
  /** Makes a trunk. Not idempotent: look for one first when an earlier call may have made it. */
  createTrunk(tag: string, options?: CallOptions): Promise<CarrierTrunk>;
  /** Removes a trunk without numbers; one that is gone is fine. */
  deleteTrunk(id: string, options?: CallOptions): Promise<void>;
  /** Some numbers that could be bought now. */
  searchNumbers(limit: number, options?: CallOptions): Promise<string[]>;
  /** The number as we hold it, null when we do not. */
  findNumber(phoneNumber: string, options?: CallOptions): Promise<CarrierNumber | null>;
  /** Numbers with this tag. */
  findNumbers(tag: string, options?: CallOptions): Promise<CarrierNumber[]>;
  /** Buys this very number; one that we hold already counts as bought. Fails with `taken`. */
  buyNumber(
    input: { phoneNumber: string; tag: string; trunkId: string },
    options?: CallOptions,
  ): Promise<CarrierNumber>;
  /** Gives a number up; one that is gone is fine. */
  releaseNumber(id: string, options?: CallOptions): Promise<void>;
}
