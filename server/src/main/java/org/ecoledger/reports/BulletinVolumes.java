package org.ecoledger.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.IssuedDocuments;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Lets issued bulletins stand in lists of documents and be bound into volumes (M12-11). */
@Component
class BulletinVolumes implements IssuedDocuments {
    private final Bulletins bulletins;

    BulletinVolumes(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public String kind() {
        return "bulletin";
    }

    @Override
    public List<Issued> between(LocalDate from, LocalDate to, Jurisdiction jurisdiction) {
        return bulletins.between(from, to, jurisdiction).stream()
                .map(BulletinVolumes::issued)
                .toList();
    }

    @Override
    public Optional<Issued> find(String key, Jurisdiction jurisdiction) {
        return key.matches("[0-9]{1,18}")
                ? bulletins.find(Long.parseLong(key), jurisdiction).map(kept -> issued(kept.bulletin()))
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> open(String key, Jurisdiction jurisdiction) {
        return key.matches("[0-9]{1,18}") ? bulletins.file(Long.parseLong(key), jurisdiction) : Optional.empty();
    }

    private static Issued issued(Bulletin bulletin) {
        return new Issued(
                Long.toString(bulletin.id()),
                bulletin.number(),
                bulletin.title(),
                CityTime.at(bulletin.issuedAt()).toLocalDate(),
                bulletin.office(),
                bulletin.title() + bulletin.number() + ".docx",
                bulletin.sha256());
    }
}
