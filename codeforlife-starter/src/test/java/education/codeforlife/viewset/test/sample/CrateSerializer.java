package education.codeforlife.viewset.test.sample;

import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
public class CrateSerializer implements Serializer<Crate, CrateWrite, CrateRead> {

    private final EntityManager entities;

    CrateSerializer(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Crate newEntity() {
        return new Crate();
    }

    @Override
    public void creating(Row<Crate, CrateWrite> row) {
        var shelf = entities.find(Shelf.class, 1L);
        shelf.count(1);
        row.entity().setShelf(shelf);
        row.entity().setToken(UUID.randomUUID().toString());
    }

    @Override
    public void update(Crate crate, CrateWrite data, Presence presence) {
        if (presence.has(data, "label")) crate.setLabel(data.label());
        if (presence.has(data, "code")) crate.setCode(upperCase(data.code()));
        if (presence.has(data, "slots")) crate.setSlots(notes(data.slots()));
    }

    private static String upperCase(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private static List<String> notes(List<CrateWrite.SlotWrite> slots) {
        return slots == null
                ? List.of()
                : slots.stream().map(CrateWrite.SlotWrite::note).toList();
    }

    @Override
    public CrateRead read(Crate crate) {
        var slots = crate.getSlots().stream()
                .map(slot -> new CrateRead.SlotRead(slot.getId(), slot.getNote()))
                .toList();
        return new CrateRead(
                crate.getId(),
                crate.getVersion(),
                crate.getLabel(),
                crate.getCode(),
                crate.getChangedAt(),
                crate.getToken(),
                UUID.randomUUID().toString(),
                slots);
    }
}
