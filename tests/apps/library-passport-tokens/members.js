const { Pool } = require('pg');

const pool = new Pool();

async function save({ name, refreshToken, expires }) {
  const text = `
    INSERT INTO members (name, refresh_token, expires_in) VALUES ($1, $2, $3)
    ON CONFLICT (name) DO UPDATE SET refresh_token = EXCLUDED.refresh_token RETURNING *`;
  const { rows } = await pool.query(text, [name, refreshToken, expires]); //~ EG303
  return rows[0];
}

async function saveSealed(name, sealed) {
  const { rows } = await pool.query('UPDATE members SET access_token = $1 WHERE name = $2 RETURNING *', [sealed, name]);
  return rows[0];
}

module.exports = { save, saveSealed };
