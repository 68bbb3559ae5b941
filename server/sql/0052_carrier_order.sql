-- Two trunks may be made within what a clock can tell apart, and the first one has to stay the first.
alter table carrier_trunks add column made bigint generated always as identity;
