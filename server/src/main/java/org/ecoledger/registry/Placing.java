package org.ecoledger.registry;

import java.math.BigDecimal;
import org.ecoledger.grids.Inside;
import org.springframework.stereotype.Component;

/** Tells the grids what lies in them. */
@Component
class Placing {
    private final Inside inside;

    Placing(Inside inside) {
        this.inside = inside;
    }

    void put(RegistryObject object) {
        BigDecimal lon = object.lon();
        BigDecimal lat = object.lat();
        String datum = object.datum();
        if (lon != null && lat != null && datum != null) {
            inside.put(
                    object.subject(),
                    Inside.Kind.OBJECT,
                    object.cell(),
                    lon.doubleValue(),
                    lat.doubleValue(),
                    datum);
        }
    }

    void remove(RegistryObject object) {
        inside.remove(object.subject());
    }
}
