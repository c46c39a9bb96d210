-- fault: id_changed
CREATE TABLE shops (code TEXT PRIMARY KEY NOT NULL, name TEXT);
CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE shop_products (
  shop_code INTEGER NOT NULL REFERENCES shops (code) ON DELETE CASCADE,
  product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  PRIMARY KEY (shop_code, product_id)
);
CREATE INDEX shop_products_by_product ON shop_products (product_id);
