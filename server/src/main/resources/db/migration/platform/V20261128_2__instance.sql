-- What this database is for, decided by its first start and never changed: live or demo.
CREATE TABLE platform.instance (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  kind     text NOT NULL CHECK (kind IN ('live', 'demo'))
);
