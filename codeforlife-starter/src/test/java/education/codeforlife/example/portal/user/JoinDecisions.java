package education.codeforlife.example.portal.user;

import education.codeforlife.example.portal.user.JoinDecisions.Decision;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.User;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** A teacher takes an independent into a class, or does not. */
@Component
record JoinDecisions(ClassMembership membership) implements BatchWriter<User, Decision> {

    record Decision(@NotNull Boolean accept, @Size(min = 1, max = 150) String firstName) {}

    @Override
    public void write(Batch<User, Decision> batch) {
        batch.forEach(this::decide);
    }

    private void decide(Row<User, Decision> row) {
        var user = row.entity();
        if (row.data().accept()) {
            var name = row.has("first_name") ? row.data().firstName() : user.getFirstName();
            membership.acceptRequest(user, name);
        } else {
            membership.rejectRequest(user);
        }
    }
}
