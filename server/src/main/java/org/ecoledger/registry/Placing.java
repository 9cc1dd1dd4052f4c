package org.ecoledger.registry;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.grids.Inside;
import org.ecoledger.grids.Whereabouts;
import org.springframework.stereotype.Component;

/** Tells the grids what lies in them; in which cells, they find out themselves, and again whenever cells change. */
@Component
class Placing {
    private final Inside inside;
    private final Whereabouts whereabouts;
    private final Lists lists;

    Placing(Inside inside, Whereabouts whereabouts, Lists lists) {
        this.inside = inside;
        this.whereabouts = whereabouts;
        this.lists = lists;
    }

    void put(RegistryObject object) {
        BigDecimal lon = object.lon();
        BigDecimal lat = object.lat();
        String datum = object.datum();
        if (lon != null && lat != null && datum != null) {
            Name list = lists.get(object.list()).name();
            inside.put(
                    object.subject(),
                    Inside.Kind.OBJECT,
                    new Inside.Label(
                            object.list(),
                            list.chinese(),
                            list.english(),
                            object.name(),
                            "/registry/" + object.number()),
                    null,
                    lon.doubleValue(),
                    lat.doubleValue(),
                    datum);
        }
    }

    /** The cells around it as they are drawn now, the deepest first. */
    List<String> cellsOf(RegistryObject object) {
        BigDecimal lon = object.lon();
        BigDecimal lat = object.lat();
        return lon == null || lat == null
                ? object.cells()
                : whereabouts
                        .at(lon.doubleValue(), lat.doubleValue(), object.datum())
                        .cells();
    }

    void remove(RegistryObject object) {
        inside.remove(object.subject());
    }
}
