//! A diagram as data: tables with their columns and keys, and the relations between them with how many there are on
//! each side.
//!
//! Read from the schema alone. Where things stand on a screen is not known here.

use super::entity::{Entity, Kind, clean, entity, is_within, really_not_null, same};
use super::fault::{self, Fault};
use crate::database::{ForeignKey, Schema, TableShape};
use crate::report::text;

/// Tables and the relations between them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Diagram {
    /// Tables, views, and tables that are pointed at but not there.
    pub entities: Vec<Entity>,
    /// One for each foreign key.
    pub relations: Vec<Relation>,
    /// Whether foreign keys are enforced.
    pub enforced: bool,
}

/// How many rows there can be at an end of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    One,
    NoneOrOne,
    Many,
}

/// A foreign key: rows of `child` point at rows of `parent`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation {
    pub child: usize,
    pub parent: usize,
    /// The columns that point.
    pub columns: Vec<String>,
    /// The columns that they point at; empty where that can't be told.
    pub targets: Vec<String>,
    pub on_delete: String,
    /// How many rows of the child can point at one row of the parent.
    pub child_end: End,
    /// How many rows of the parent one row of the child points at.
    pub parent_end: End,
    /// Why no row can be added, if none can.
    pub fault: Option<Fault>,
}

impl Diagram {
    /// The diagram of a schema.
    pub fn new(schema: &Schema) -> Self {
        let entities = schema.tables.iter().map(entity).collect();
        let mut diagram = Self { entities, relations: Vec::new(), enforced: true };
        for (child, table) in schema.tables.iter().enumerate() {
            for (index, key) in table.foreign_keys.iter().enumerate() {
                if !table.foreign_keys[..index].contains(key) {
                    diagram.relate(schema, child, key);
                }
            }
        }
        diagram
    }

    fn relate(&mut self, schema: &Schema, child: usize, key: &ForeignKey) {
        let table = &schema.tables[child];
        let parent = self.parent(schema, key);
        let target = schema.table(&key.table);
        let targets = schema.targets(key);
        for name in &targets {
            self.entities[parent].ensure(name);
        }
        let never_null =
            |name: &String| table.column(name).is_some_and(|column| really_not_null(table, column));
        let is_unique = table.unique.iter().any(|set| is_within(set, &key.columns));
        for column in &mut self.entities[child].columns {
            column.foreign |= key.columns.iter().any(|name| same(&text::value(name), &column.name));
        }
        self.relations.push(Relation {
            child,
            parent,
            columns: clean(&key.columns),
            targets: clean(&targets),
            on_delete: key.on_delete.clone(),
            child_end: if is_unique { End::NoneOrOne } else { End::Many },
            parent_end: if key.columns.iter().all(never_null) { End::One } else { End::NoneOrOne },
            fault: fault::find(target, key),
        });
    }

    /// The place of the table that a key points at; one that is not there gets a place too.
    fn parent(&mut self, schema: &Schema, key: &ForeignKey) -> usize {
        let named = |table: &TableShape| table.name.eq_ignore_ascii_case(&key.table);
        if let Some(place) = schema.tables.iter().position(named) {
            return place;
        }
        let name = text::value(&key.table);
        let missing = |entity: &Entity| entity.kind == Kind::Missing && same(&entity.name, &name);
        if let Some(place) = self.entities.iter().position(missing) {
            return place;
        }
        self.entities.push(Entity { name, kind: Kind::Missing, columns: Vec::new(), together: Vec::new() });
        self.entities.len() - 1
    }

    /// The relations that begin at an entity.
    pub fn from(&self, entity: usize) -> impl Iterator<Item = &Relation> {
        self.relations.iter().filter(move |relation| relation.child == entity)
    }

    /// Whether any relation begins or ends at an entity.
    pub fn is_related(&self, entity: usize) -> bool {
        self.relations.iter().any(|relation| relation.child == entity || relation.parent == entity)
    }

    /// The entities that a table links with each other: those of its foreign keys, if there are two of them or more.
    pub fn linked_by(&self, entity: usize) -> Vec<&str> {
        let ends: Vec<&str> =
            self.from(entity).map(|relation| self.entities[relation.parent].name.as_str()).collect();
        if ends.len() > 1 { ends } else { Vec::new() }
    }

    /// A diagram of at most `most` entities, those with relations first, and the entities that are left out.
    pub fn cut(&self, most: usize) -> (Self, Vec<&Entity>) {
        let mut places: Vec<usize> = (0..self.entities.len()).collect();
        places.sort_by_key(|place| !self.is_related(*place));
        let (kept, left) = places.split_at(most.min(places.len()));
        let mut kept = kept.to_vec();
        kept.sort_unstable();
        let place = |entity: usize| kept.iter().position(|place| *place == entity);
        let relations = self.relations.iter().filter_map(|relation| {
            Some(Relation {
                child: place(relation.child)?,
                parent: place(relation.parent)?,
                ..relation.clone()
            })
        });
        let small = Self {
            relations: relations.collect(),
            enforced: self.enforced,
            entities: kept.iter().map(|place| self.entities[*place].clone()).collect(),
        };
        let mut left = left.to_vec();
        left.sort_unstable();
        (small, left.into_iter().map(|place| &self.entities[place]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Diagram, End};
    use crate::report::diagram::entity::Kind;
    use crate::report::diagram::fault::Fault;
    use crate::report::diagram::samples::{BROKEN, FIGHTS, WEAPONS, schema};

    fn diagram(sql: &str) -> Diagram {
        Diagram::new(&schema(sql))
    }

    /// The ends of the first relation: how many rows of the child, how many of the parent.
    fn ends(column: &str) -> (End, End) {
        let sql = format!("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (x, {column});");
        let relation = diagram(&sql).relations[0].clone();
        (relation.child_end, relation.parent_end)
    }

    #[test]
    fn ends_come_from_null_and_from_uniqueness() {
        assert_eq!(ends("p_id REFERENCES p"), (End::Many, End::NoneOrOne));
        assert_eq!(ends("p_id NOT NULL REFERENCES p"), (End::Many, End::One));
        assert_eq!(ends("p_id UNIQUE REFERENCES p"), (End::NoneOrOne, End::NoneOrOne));
        assert_eq!(ends("p_id INTEGER PRIMARY KEY REFERENCES p"), (End::NoneOrOne, End::One));
        assert_eq!(ends("p_id INT PRIMARY KEY REFERENCES p"), (End::NoneOrOne, End::NoneOrOne));
        // Unique only together with another column: many.
        assert_eq!(ends("p_id NOT NULL REFERENCES p, UNIQUE (x, p_id)"), (End::Many, End::One));
    }

    #[test]
    fn keys_that_lead_nowhere_have_their_fault() {
        let broken = diagram(BROKEN);
        let faults: Vec<Option<Fault>> =
            broken.relations.iter().map(|relation| relation.fault.clone()).collect();
        let missing = Fault::NoColumn(vec!["hero_id".to_owned()]);
        assert_eq!(faults, [Some(missing), Some(Fault::NoTable), Some(Fault::NotUnique)]);
        assert!(broken.entities[0].columns[2].missing);
        assert_eq!((broken.entities[2].name.as_str(), broken.entities[2].kind), ("battels", Kind::Missing));
        let sound = diagram(
            "CREATE TABLE p (a, b, UNIQUE (a, b)); CREATE TABLE c (x, y, FOREIGN KEY (x, y) REFERENCES p (b, a));",
        );
        assert_eq!(sound.relations[0].fault, None);
        let fault = |sql: &str| diagram(sql).relations[0].fault.clone();
        assert_eq!(fault("CREATE TABLE p (a); CREATE TABLE c (x REFERENCES p)"), Some(Fault::NoKey));
        assert_eq!(
            fault("CREATE VIEW p AS SELECT 1 AS a; CREATE TABLE c (x REFERENCES p (a))"),
            Some(Fault::View)
        );
        let pair = "CREATE TABLE p (a, b, PRIMARY KEY (a, b)); CREATE TABLE c (x REFERENCES p)";
        assert_eq!(fault(pair), Some(Fault::OtherLength(2)));
    }

    #[test]
    fn what_a_table_links() {
        assert_eq!(diagram(FIGHTS).linked_by(2), ["heroes", "battles"]);
        assert_eq!(diagram(WEAPONS).linked_by(0), [""; 0]);
    }

    #[test]
    fn tables_without_relations_are_left_out_first() {
        let diagram =
            diagram("CREATE TABLE a (x); CREATE TABLE p (id PRIMARY KEY); CREATE TABLE c (p REFERENCES p);");
        let (small, left) = diagram.cut(2);
        assert_eq!(small.entities.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>(), ["p", "c"]);
        assert_eq!((small.relations[0].child, small.relations[0].parent), (1, 0));
        assert_eq!(left[0].name, "a");
        assert_eq!(diagram.cut(9).0, diagram);
    }
}
