package education.codeforlife.viewset.custom;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Sent;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.custom.MemberRegistry.Joining;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PostMapping;

@ViewSet("members")
class MemberViewSet extends ModelViewSet<Member, Long, MemberWrite, MemberRead> {

    record Leave(@Nullable String reason) {}

    record Rename(@NotBlank String name) {}

    record Guest(@NotBlank @Email String email) {}

    record Expulsion(@NotBlank String reason) {}

    record Foundation(
            @NotBlank String name,
            @NotNull @Positive Integer fee,
            @Nullable Integer discount) {

        @AssertTrue(message = "More than the fee.")
        boolean isDiscountBounded() {
            return discount == null || discount <= fee;
        }
    }

    record QuoteRequest(
            @NotNull Related<Club> club, @Nullable Integer seats) {}

    record Quote(Long club, int price) {}

    private final MemberRegistry registry;
    private final EntityManager entities;

    MemberViewSet(MemberSerializer serializer, MemberRegistry registry, EntityManager entities) {
        super(serializer);
        this.registry = registry;
        this.entities = entities;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
        rules.onWrite().permit(allowAny());
        rules.onDestroy().permit(allowNone());
        rules.on("quote").permit(allowAny());
    }

    @Override
    protected List<String> fetch(education.codeforlife.request.Action action) {
        return List.of("club");
    }

    @Override
    protected void actions(CustomActions<Member, Long> actions) {
        actions.update("change-name", Rename.class, this::rename).permit(allowAny());
        actions.bulkUpdate("leave", Leave.class, this::leave).permit(allowAny());
        actions.change("promote", registry::promote).permit(allowAny());
        actions.destroy("expel", Expulsion.class, this::expel).permit(allowAny());
        actions.create("guests", Guest.class, this::addGuest).permit(allowAny());
        actions.form("found-club", Foundation.class, this::found)
                .permit(allowAny())
                .when("discount")
                .permit(isAuthenticated());
    }

    private void rename(Batch<Member, Rename> batch) {
        for (var row : batch) registry.rename(row.entity(), row.data().name());
    }

    private void leave(Batch<Member, Leave> batch) {
        registry.leave(batch.entities());
    }

    private void addGuest(Batch<Member, Guest> batch) {
        var guests = batch.rows().stream().map(MemberViewSet::guest).toList();
        var joined = registry.join(guests);
        for (int i = 0; i < joined.size(); i++) {
            batch.rows().get(i).made(joined.get(i).member());
        }
    }

    private static Joining guest(Row<Member, Guest> row) {
        return new Joining("Guest", row.data().email(), null);
    }

    private void expel(Batch<Member, Expulsion> batch) {
        for (var row : batch) registry.expel(row.entity(), row.data().reason());
    }

    private void found(Sent<Foundation> sent) {
        entities.persist(Club.named(sent.data().name()));
        if (sent.data().fee() > 100) sent.reject("fee", "too_much", "Is too much.");
    }

    @PostMapping("quote")
    Quote quote(Form<QuoteRequest> form) {
        return form.relations(relation("club", Club.class, user -> Specification.unrestricted()))
                .require(isAuthenticated(), "seats")
                .answer(sent -> new Quote(sent.data().club().get().getId(), 7));
    }
}
