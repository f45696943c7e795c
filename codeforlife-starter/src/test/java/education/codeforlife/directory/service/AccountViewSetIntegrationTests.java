package education.codeforlife.directory.service;

import static education.codeforlife.directory.service.AccountViewSet.IS_SELF;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.HasProvedFactor;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.UserReader;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.directory.world.DirectoryTest;
import education.codeforlife.user.User;
import education.codeforlife.user.test.SecondFactor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AccountViewSetIntegrationTests extends DirectoryTest<User, Long> {

    @Test
    void theServicesViewSetTakesThePath(@Autowired ApplicationContext service) {
        assertThat(service.getBean(UserViewSet.class)).isInstanceOf(AccountViewSet.class);
        assertThat(service.getBean(UserReader.class)).isInstanceOf(UserSerializer.class);
    }

    @Test
    void permissionsAreTheLibrarysUnlessReplaced() {
        assertAllPermissions(rules -> {
            rules.on(RETRIEVE).permit(isAuthenticated());
            rules.on(LIST).permit(new IsTeacher().or(new IsStudent()));
            rules.on(PARTIAL_UPDATE).permit(IS_SELF);
            rules.on(PARTIAL_UPDATE).when("last_name").permit(IS_SELF.and(new IsStudent().not()));
            rules.on("verify").permit(new IsTeacher().inSchool(true));
            rules.on("unverify").permit(new IsTeacher().admin(true).and(new HasProvedFactor()));
            rules.on("remindOfFactor").permit(new IsTeacher().and(new HasProvedFactor().not()));
        });
        as(town.indy).list().isRefused(403);
        as(town.indy).retrieve(town.indy.id());
    }

    @Test
    void scopeAndFiltersAreTheLibrarys() {
        as(town.nina).list().hasModels(ids(town.tom, town.nina, town.max));
        as(town.ada).list(Map.of("type", "indy")).hasModels(ids(town.rita));
    }

    @Test
    void usersChangeTheirOwnNames() {
        as(town.nina).partialUpdate(town.nina.id(), Map.of("first_name", "Nino"));
        as(town.indy).partialUpdate(town.indy.id(), Map.of("first_name", "I", "last_name", "J"));
        as(town.nina).partialUpdate(town.max.id(), Map.of("first_name", "M")).isRefused(403);
        as(town.nina).partialUpdate(town.nina.id(), Map.of("last_name", "N")).isRefused(403);
        as(town.nina).partialUpdate(town.dora.id(), Map.of("first_name", "D")).isRefused(404);
    }

    @Test
    void teachersVerifyWhomTheySee() {
        as(town.tom).action("PUT", town.nina.id(), "verify", null).hasField("id", town.nina.id());
        assertThat(row(town.nina.id()).isVerified()).isTrue();
        as(town.tom).action("PUT", town.zoe.id(), "verify", null).isRefused(404);
        as(town.nina).action("PUT", town.max.id(), "verify", null).isRefused(403);
    }

    @Test
    void actionThatNeedsProvedFactorIsRefusedWithoutOne() {
        var admin = known(town.ada);

        client.loginAs(admin).action("PUT", town.tom.id(), "unverify", null).isRefused(403);
        client.loginAs(SecondFactor.owedBy(admin))
                .action("PUT", town.tom.id(), "unverify", null)
                .isRefused(403);
        client.loginAs(SecondFactor.provedBy(admin)).action("PUT", town.tom.id(), "unverify", null);
        client.loginAs(SecondFactor.provedBy(known(town.tom)))
                .action("PUT", town.nina.id(), "unverify", null)
                .isRefused(403);
        client.loginAs(SecondFactor.provedBy(admin))
                .action("PUT", town.tom.id(), "remind-of-factor", null)
                .isRefused(403);
    }
}
