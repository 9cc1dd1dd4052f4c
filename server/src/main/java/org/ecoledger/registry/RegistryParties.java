package org.ecoledger.registry;

import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.targets.parties.Party;
import org.ecoledger.targets.parties.PartySource;
import org.springframework.stereotype.Component;

/** Objects of the lists as those who take on a letter of responsibility, such as enterprises without an account (M01-02). */
@Component
class RegistryParties implements PartySource {
    private static final String KIND = "object";

    private final Objects objects;
    private final Regions regions;

    RegistryParties(Objects objects, Regions regions) {
        this.objects = objects;
        this.regions = regions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Party> find(String number) {
        return objects.find(number).filter(object -> object.annulment() == null).map(this::party);
    }

    @Override
    public List<Party> matching(String words, Jurisdiction jurisdiction, int limit) {
        var query = new Objects.Query(null, null, null, null, List.of(), null, false, false, words, null, limit);
        return objects.page(query, jurisdiction).rows().stream()
                .filter(object -> object.annulment() == null)
                .map(this::party)
                .toList();
    }

    private Party party(RegistryObject object) {
        String township = object.township();
        return new Party(
                KIND + ":" + object.number(),
                Party.Kind.OBJECT,
                object.name(),
                regions.get(township == null ? object.county() : township),
                null);
    }
}
