package education.codeforlife.viewset.custom;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The domain, which knows nothing of bodies: its errors have names of its own. */
@Component
class MemberRegistry {

    record Joining(String name, String email, @Nullable Club club) {}

    record Joined(Member member, String pin) {}

    private final EntityManager entities;

    MemberRegistry(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ValidationException of the rows whose e-mail address is taken */
    List<Joined> join(List<Joining> joining) {
        var emails = joining.stream().map(Joining::email).toList();
        var taken = new HashSet<>(
                entities.createQuery("select m.email from Member m where m.email in :emails", String.class)
                        .setParameter("emails", emails)
                        .getResultList());
        var errors = new ArrayList<FieldErrors>();
        for (var email : emails) {
            var error = new FieldErrors();
            if (!taken.add(email)) error.reject("email", "taken", "Has a member already.");
            errors.add(error);
        }
        if (!errors.stream().allMatch(FieldErrors::isEmpty)) throw ValidationException.ofRows(errors);
        var joined = new ArrayList<Joined>();
        for (var each : joining) {
            var member = Member.of(each.name(), each.email(), "hash of 1234", each.club());
            entities.persist(member);
            joined.add(new Joined(member, "1234"));
        }
        return joined;
    }

    /** @throws ValidationException if the name is that of a king */
    void rename(Member member, String name) {
        if (name.equals("Arthur")) throw ValidationException.ofField("name", "royal", "Is the name of a king.");
        member.setName(name);
    }

    /** @throws ValidationException if the member has been promoted */
    void promote(Member member) {
        if (member.getNickname().equals("boss")) throw ValidationException.ofAll("promoted", "Has been promoted.");
        member.setNickname("boss");
    }

    /** @throws ValidationException if the reason is none */
    void expel(Member member, String reason) {
        if (reason.equals("spite")) throw ValidationException.ofField("reason", "bad", "Is not a reason.");
        member.setName("Expelled for " + reason);
    }

    /** @throws ValidationException if one is in no club */
    void leave(Collection<Member> members) {
        if (members.stream().anyMatch(member -> member.getClub() == null)) {
            throw ValidationException.ofField("club", "none", "Some are in no club.");
        }
        members.forEach(member -> member.setClub(null));
    }
}
