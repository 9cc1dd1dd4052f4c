package org.ecoledger.registry;

import java.math.BigDecimal;
import org.ecoledger.grids.Inside;
import org.springframework.stereotype.Component;

/** Tells the grids what lies in them; in which cells, they find out themselves, and again whenever cells change. */
@Component
class Placing {
    private final Inside inside;
    private final Lists lists;

    Placing(Inside inside, Lists lists) {
        this.inside = inside;
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

    void remove(RegistryObject object) {
        inside.remove(object.subject());
    }
}
