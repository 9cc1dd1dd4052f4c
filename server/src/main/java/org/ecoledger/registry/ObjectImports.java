package org.ecoledger.registry;

import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.Column;
import org.ecoledger.intake.ImportFamily;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Sentences;
import org.springframework.stereotype.Component;

/** One kind of file per list, with the columns that the list's fields make. */
@Component
class ObjectImports implements ImportFamily {
    private static final int AFTER_THE_OTHERS = 200;

    private final Lists lists;
    private final ImportedObjects imported;
    private final Regions regions;
    private final Units units;
    private final Sentences sentences;
    private final List<ImportKind> kinds;

    ObjectImports(Lists lists, ImportedObjects imported, Regions regions, Units units, Sentences sentences) {
        this.lists = lists;
        this.imported = imported;
        this.regions = regions;
        this.units = units;
        this.sentences = sentences;
        this.kinds = lists.all().stream().<ImportKind>map(OfList::new).toList();
    }

    @Override
    public List<ImportKind> kinds() {
        return kinds;
    }

    /** The code under which a list is imported. */
    static String kindOf(TypedList list) {
        return "objects-" + list.code();
    }

    private final class OfList implements ImportKind {
        private final TypedList list;

        OfList(TypedList list) {
            this.list = list;
        }

        @Override
        public String code() {
            return kindOf(list);
        }

        @Override
        public Title title() {
            return new Title(
                    "清单：" + list.name().chinese(), "List: " + list.name().english());
        }

        @Override
        public List<Column> columns() {
            return ObjectColumns.of(list, lists);
        }

        @Override
        public int order() {
            return AFTER_THE_OTHERS;
        }

        @Override
        public Set<Role> importers() {
            return Set.of(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER);
        }

        @Override
        public boolean undoesRowByRow() {
            return true;
        }

        @Override
        public RowWriter open(ImportRun run) {
            return new ObjectImportRows(
                    run,
                    list,
                    lists.fields(list.code(), ListField.Asked.OBJECT),
                    imported,
                    new RowPlaces(regions, units),
                    sentences);
        }
    }
}
