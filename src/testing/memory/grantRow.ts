/** Leave of somebody above to act inside an organization; whether it has run out is read from the clock. */
export interface GrantRow {
  readonly grant_id: string;
  /** Where the person acts. */
  readonly organization_id: string;
  /** Whose rights they come with. */
  readonly partner_id: string;
  readonly user_id: string;
  readonly role: string;
  readonly reason: string;
  readonly created_at: string;
  readonly expires_at: string;
  ended_at: string | null;
}
