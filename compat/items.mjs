import * as s from './shapes.mjs';

const label = s.object({ value: s.text, primary: s.flag, label: s.text });

const kept = { add_time: s.time, update_time: s.time, is_deleted: s.flag };
const shown = { visible_to: s.oneOf(3), label_ids: s.listOf(s.int), custom_fields: s.empty };

export const person = s.object({
  ...kept,
  ...shown,
  id: s.int,
  name: s.text,
  first_name: s.orNull(s.text),
  last_name: s.orNull(s.text),
  owner_id: s.int,
  org_id: s.orNull(s.int),
  emails: s.listOf(label),
  phones: s.listOf(label),
  picture_id: s.nothing,
});

const address = s.object({
  value: s.text,
  country: s.orNull(s.text),
  admin_area_level_1: s.orNull(s.text),
  admin_area_level_2: s.orNull(s.text),
  locality: s.orNull(s.text),
  sublocality: s.orNull(s.text),
  route: s.orNull(s.text),
  street_number: s.orNull(s.text),
  postal_code: s.orNull(s.text),
});

export const organization = s.object({
  ...kept,
  ...shown,
  id: s.int,
  name: s.text,
  owner_id: s.int,
  address: s.orNull(address),
});

export const deal = s.object({
  ...kept,
  ...shown,
  id: s.int,
  title: s.text,
  value: s.number,
  currency: s.text,
  person_id: s.orNull(s.int),
  org_id: s.orNull(s.int),
  owner_id: s.int,
  creator_user_id: s.int,
  pipeline_id: s.int,
  stage_id: s.int,
  status: s.oneOf('open', 'won', 'lost', 'deleted'),
  probability: s.orNull(s.int),
  lost_reason: s.orNull(s.text),
  stage_change_time: s.orNull(s.time),
  close_time: s.orNull(s.time),
  won_time: s.orNull(s.time),
  lost_time: s.orNull(s.time),
  expected_close_date: s.orNull(s.date),
  local_won_date: s.orNull(s.date),
  local_lost_date: s.orNull(s.date),
  local_close_date: s.orNull(s.date),
  is_archived: s.flag,
  archive_time: s.orNull(s.time),
  origin: s.text,
  origin_id: s.orNull(s.text),
  channel: s.nothing,
  channel_id: s.nothing,
  source_lead_id: s.orNull(s.uuid),
  acv: s.nothing,
  arr: s.nothing,
  mrr: s.nothing,
});

export const pipeline = s.object({
  ...kept,
  id: s.int,
  name: s.text,
  order_nr: s.int,
  is_deal_probability_enabled: s.flag,
  is_selected: s.flag,
});

export const stage = s.object({
  ...kept,
  id: s.int,
  name: s.text,
  pipeline_id: s.int,
  order_nr: s.int,
  deal_probability: s.int,
  is_deal_rot_enabled: s.flag,
  days_to_rotten: s.orNull(s.int),
});

export const lead = s.object({
  id: s.uuid,
  title: s.text,
  owner_id: s.int,
  creator_id: s.int,
  label_ids: s.listOf(s.uuid),
  person_id: s.orNull(s.int),
  organization_id: s.orNull(s.int),
  source_name: s.oneOf('API'),
  origin: s.oneOf('API'),
  origin_id: s.orNull(s.text),
  channel: s.nothing,
  channel_id: s.nothing,
  source_deal_id: s.orNull(s.int),
  is_archived: s.flag,
  was_seen: s.flag,
  value: s.orNull(s.object({ amount: s.number, currency: s.text })),
  expected_close_date: s.orNull(s.date),
  next_activity_id: s.nothing,
  add_time: s.timeInMillis,
  update_time: s.timeInMillis,
  visible_to: s.oneOf('3'),
  cc_email: s.orNull(s.text),
});
