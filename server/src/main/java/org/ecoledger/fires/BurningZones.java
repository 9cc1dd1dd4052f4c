package org.ecoledger.fires;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.fires.Zone.Window;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays down ban and limit zones (禁烧区、限烧区) and approves windows of planned burning (有计划烧除) in them. */
@Service
public class BurningZones {
    private final ZoneRows rows;
    private final Zones zones;
    private final Fires fires;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    BurningZones(ZoneRows rows, Zones zones, Fires fires, Regions regions, Jurisdictions jurisdictions, Audit audit) {
        this.rows = rows;
        this.zones = zones;
        this.fires = fires;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    /**
     * Lays a zone down. Fires seen in it since its first day are in it from now on.
     *
     * @throws Problem 422 with all objections
     */
    @Transactional
    public Zone lay(Actor actor, Zone zone) {
        List<Objection> objections = objections(actor, zone);
        if (!objections.isEmpty()) {
            throw Problem.objections("fires.zone-refused", objections);
        }
        rows.add(zone);
        audit.record(actor, "fire-zone.laid", "fire-zone:" + zone.code(), zone.name());
        Zone laid = zones.find(zone.code()).orElseThrow();
        fires.between(zone.starts(), zone.ends(), zone.region()).stream()
                .filter(fire -> zones.holds(laid, fire) && !fire.zones().contains(laid.code()))
                .forEach(fire -> rows.mark(fire.number(), laid.code()));
        return laid;
    }

    private List<Objection> objections(Actor actor, Zone zone) {
        var found = new ArrayList<Objection>();
        if (!zone.code().matches("[A-Za-z0-9_-]{1,40}")) {
            found.add(Objection.to("code", "fires.zone-code"));
        } else if (zones.find(zone.code()).isPresent()) {
            found.add(Objection.to("code", "fires.zone-known", zone.code()));
        }
        if (zone.name().isBlank() || zone.name().strip().length() > 80) {
            found.add(Objection.to("name", "fires.name-wanted"));
        }
        if (zone.basis().isBlank()) {
            found.add(Objection.to("basis", "fires.basis-wanted"));
        }
        if (zone.ends().isBefore(zone.starts())) {
            found.add(Objection.to("ends", "fires.period-backwards"));
        }
        if (Shape.of(zone.shape()).isEmpty()) {
            found.add(Objection.to("shape", "fires.shape-unsound"));
        }
        if (!isOwn(actor, regions.find(zone.region()))) {
            found.add(Objection.to("region", "fires.not-your-region"));
        }
        return found;
    }

    /** Annuls a zone; what burnt in it while it stood is no longer counted as in it. */
    @Transactional
    public void annul(Actor actor, String code, String reason) {
        Zone zone = own(actor, code);
        refuseEmpty(reason);
        rows.annul(zone.code(), reason.strip());
        audit.record(actor, "fire-zone.annulled", "fire-zone:" + code, reason);
    }

    /** Approves planned burning in a zone. */
    @Transactional
    public Window approve(Actor actor, String code, Instant starts, Instant ends, String approvedBy, String paper) {
        Zone zone = own(actor, code);
        var found = new ArrayList<Objection>();
        if (!ends.isAfter(starts)) {
            found.add(Objection.to("ends", "fires.period-backwards"));
        }
        if (approvedBy.isBlank()) {
            found.add(Objection.to("approvedBy", "fires.approver-wanted"));
        }
        if (paper.isBlank()) {
            found.add(Objection.to("paper", "fires.paper-wanted"));
        }
        if (!found.isEmpty()) {
            throw Problem.objections("fires.window-refused", found);
        }
        long id = rows.addWindow(actor, zone.code(), starts, ends, approvedBy.strip(), paper.strip());
        audit.record(actor, "fire-window.approved", "fire-zone:" + code, paper);
        return zones.window(id).orElseThrow();
    }

    @Transactional
    public void annulWindow(Actor actor, long id, String reason) {
        Window window = zones.window(id).orElseThrow(() -> Problem.notFound("fires.no-such-window", id));
        own(actor, window.zone());
        refuseEmpty(reason);
        rows.annulWindow(id, reason.strip());
        audit.record(actor, "fire-window.annulled", "fire-zone:" + window.zone(), reason);
    }

    private Zone own(Actor actor, String code) {
        Optional<Zone> zone = zones.find(code)
                .filter(found -> found.annulWhy() == null)
                .filter(found -> isOwn(actor, regions.find(found.region())));
        return zone.orElseThrow(() -> Problem.notFound("fires.no-such-zone", code));
    }

    private boolean isOwn(Actor actor, Optional<Region> region) {
        return region.filter(jurisdictions.of(actor)::covers).isPresent();
    }

    private static void refuseEmpty(String reason) {
        if (reason.isBlank()) {
            throw Problem.objections("fires.not-annulled", List.of(Objection.to("reason", "fires.reason-wanted")));
        }
    }
}
