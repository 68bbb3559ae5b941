-- As with trunks: what is made within one tick of a clock keeps its order.
alter table ledger_customers add column made bigint generated always as identity;
alter table ledger_subscriptions add column made bigint generated always as identity;
