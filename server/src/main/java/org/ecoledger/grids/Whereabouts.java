package org.ecoledger.grids;

import org.ecoledger.organisation.Datum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says where a point lies: in which cells, and in which county, township and village. The deepest area says its own regions;
 * what it does not say, and where there is no area, the boundaries of the regions do. See {@link Layer} for borders.
 */
@Component
public class Whereabouts {
    private final Layers layers;

    Whereabouts(Layers layers) {
        this.layers = layers;
    }

    /**
     * @param lon degrees
     * @param lat degrees
     * @param datum of lon and lat: WGS-84, CGCS2000 or GCJ-02
     */
    public Whereabout at(double lon, double lat, @Nullable String datum) {
        Datum.Point point = Datum.wgs84(lon, lat, datum);
        return layers.now().at(point.lon(), point.lat());
    }
}
