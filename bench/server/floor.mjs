// The least that could answer: bare Hono, one statement for the key, one for the page, both prepared.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createHash, timingSafeEqual } from 'node:crypto';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c search_path=orgkit,public -c TimeZone=UTC',
});
const app = new Hono();

app.get('/admin/members', async (c) => {
  const text = c.req.header('authorization')?.slice('Bearer '.length) ?? '';
  const hash = createHash('sha256').update(text).digest();
  const found = await pool.query({
    name: 'key',
    text: `select k.organization_id, k.secret_hash from api_keys k
      join organizations o on o.id = k.organization_id
      where k.id = $1 and k.revoked_at is null and o.deleted_at is null
      and (k.expires_at is null or k.expires_at > now())`,
    values: [text.split('.')[0]],
  });
  const [key] = found.rows;
  if (!key || !timingSafeEqual(hash, key.secret_hash)) return c.json({}, 401);
  const { rows } = await pool.query({
    name: 'page',
    text: `select m.user_id, m.email, u.first_name, u.last_name, u.avatar_url, m.role, m.created_at,
      m.last_active_at from members m join users u on u.id = m.user_id
      where m.organization_id = $1 order by m.created_at desc, m.user_id desc limit $2`,
    values: [key.organization_id, Number(c.req.query('limit')) + 1],
  });
  return c.json(rows.slice(0, 50).map(({ role, ...member }) => ({ ...member, roles: [role] })));
});

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`ORGKIT_READY ${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`),
);
