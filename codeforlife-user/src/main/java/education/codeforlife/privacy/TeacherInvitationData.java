package education.codeforlife.privacy;

import education.codeforlife.api.Internal;
import education.codeforlife.user.TeacherInvitation;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invitations to schools. Those to the address of a user are theirs; those that an admin made stay when the admin goes.
 *
 * @since 0.1.0
 */
@Internal
public final class TeacherInvitationData implements PersonalData {

    private static final String INVITED = """
            select i from TeacherInvitation i join fetch i.school
             where i.normalizedEmail = (select u.normalizedEmail from User u where u.id = :user) order by i.id""";
    private static final String DELETE = """
            delete from TeacherInvitation i
             where i.normalizedEmail in (select u.normalizedEmail from User u where u.id in :users)""";
    private static final String LEAVE = "update TeacherInvitation i set i.inviter = null where i.inviter.id in :users";

    private final EntityManager entities;

    public TeacherInvitationData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "teacher_invitations";
    }

    @Override
    public Set<String> tables() {
        return Set.of("codeforlife.teacher_invitations");
    }

    @Override
    public @Nullable Object export(long userId) {
        List<Map<String, Object>> all = entities
                .createQuery(INVITED, TeacherInvitation.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(TeacherInvitationData::tree)
                .toList();
        return all.isEmpty() ? null : all;
    }

    private static Map<String, Object> tree(TeacherInvitation invitation) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("school", Objects.requireNonNull(invitation.getSchool()).getName());
        tree.put("first_name", invitation.getFirstName());
        tree.put("last_name", invitation.getLastName());
        tree.put("expires_at", invitation.getExpiresAt());
        return tree;
    }

    @Override
    public void erase(Set<Long> userIds) {
        entities.createQuery(DELETE).setParameter("users", userIds).executeUpdate();
        entities.createQuery(LEAVE).setParameter("users", userIds).executeUpdate();
    }
}
