/** Tables of the desk; the audit stands apart from the items, so that nothing but an entry is ever written to it. */
export const deskTables = `
  CREATE TABLE IF NOT EXISTS items (
    tenant TEXT, kind TEXT, id TEXT, version INTEGER NOT NULL, body TEXT NOT NULL, lists TEXT NOT NULL,
    PRIMARY KEY (tenant, kind, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS places (
    tenant TEXT, list TEXT, sort TEXT, kind TEXT, id TEXT, PRIMARY KEY (tenant, list, sort, kind, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS audit (
    tenant TEXT, sequence INTEGER, entry TEXT NOT NULL, PRIMARY KEY (tenant, sequence)
  ) WITHOUT ROWID;
`;

const listed = `
  SELECT places.sort, items.kind, items.id, items.version, items.body FROM places
  JOIN items ON items.tenant = places.tenant AND items.kind = places.kind AND items.id = places.id
  WHERE places.tenant = ?1 AND places.list = ?2`;

/** `?4`: 1 to begin behind the bound, 0 to begin with it. */
export const deskStatements = {
  item: 'SELECT kind, id, version, body, lists FROM items WHERE tenant = ? AND kind = ? AND id = ?',
  keep: 'INSERT OR REPLACE INTO items (tenant, kind, id, version, body, lists) VALUES (?, ?, ?, ?, ?, ?)',
  drop: 'DELETE FROM items WHERE tenant = ? AND kind = ? AND id = ?',
  place: 'INSERT OR REPLACE INTO places (tenant, list, sort, kind, id) VALUES (?, ?, ?, ?, ?)',
  unplace: 'DELETE FROM places WHERE tenant = ? AND list = ? AND sort = ? AND kind = ? AND id = ?',
  forward: `${listed} AND places.sort >= ?3 AND (?4 = 0 OR places.sort > ?3) AND places.sort <= ?5
    ORDER BY places.sort LIMIT ?6`,
  backward: `${listed} AND places.sort >= ?3 AND places.sort <= ?5 AND (?4 = 0 OR places.sort < ?5)
    ORDER BY places.sort DESC LIMIT ?6`,
  length: 'SELECT count(*) AS length FROM places WHERE tenant = ? AND list = ?',
  entry: 'SELECT entry FROM audit WHERE tenant = ? AND sequence BETWEEN ? AND ? ORDER BY sequence',
  addEntry: 'INSERT INTO audit (tenant, sequence, entry) VALUES (?, ?, ?)',
  lastEntry: 'SELECT entry FROM audit WHERE tenant = ? ORDER BY sequence DESC LIMIT 1',
} as const;
