package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.Action;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.DispatcherServlet;

class ActionObservationsTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final ActionObservations observations = new ActionObservations(registry, null);
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void record() {
        registry.observationConfig().observationHandler(new ObservationHandler<ActionObservationContext>() {
            @Override
            public void onStop(ActionObservationContext context) {
                ended.add(context.getName() + " "
                        + context.getLowCardinalityKeyValue("outcome").getValue());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof ActionObservationContext;
            }
        });
    }

    @Test
    void actionIsCurrentWhileItsMethodRuns() {
        begin();
        assertThat(registry.getCurrentObservation()).isNotNull();

        end(null);
        assertThat(registry.getCurrentObservation()).isNull();
        assertThat(ended).containsExactly("codeforlife.action success");
    }

    @Test
    void actionThatGoesOnInAnotherThreadEndsOnce() {
        begin();
        observations.afterConcurrentHandlingStarted(request, response, this);
        assertThat(registry.getCurrentObservation()).isNull();

        request.setDispatcherType(DispatcherType.ASYNC);
        begin();
        assertThat(registry.getCurrentObservation()).isNotNull();
        end(null);

        assertThat(ended).containsExactly("codeforlife.action success");
    }

    @Test
    void clientThatIsGoneIsNotAnErrorOfTheService() {
        begin();
        request.setAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE, new AsyncRequestNotUsableException("gone"));
        end(null);

        assertThat(ended).containsExactly("codeforlife.action refused");
    }

    @Test
    void exceptionThatIsLeftToSpringSecurityIsARefusal() {
        begin();
        end(new AccessDeniedException("no"));

        assertThat(ended).containsExactly("codeforlife.action refused");
    }

    @Test
    void actionThatEndsBeforeItsMethodIsCalledIsObserved() {
        observations.failed("books", Action.LIST, ApiException.permissionDenied());
        observations.failed("books", Action.LIST, new IllegalStateException("bug"));

        assertThat(ended).containsExactly("codeforlife.action refused", "codeforlife.action error");
    }

    @Test
    void serviceMayNameObservationsAndAddKeys() {
        var own = new ActionObservations(registry, new ActionObservationConvention() {
            @Override
            public String getName() {
                return "api";
            }

            @Override
            public KeyValues getLowCardinalityKeyValues(ActionObservationContext context) {
                return ActionObservationConvention.super
                        .getLowCardinalityKeyValues(context)
                        .and("team", "fruit");
            }
        });

        own.failed("books", Action.LIST, ApiException.permissionDenied());

        assertThat(ended).containsExactly("api refused");
    }

    @Test
    void nothingIsPreparedWithoutARegistry() {
        var none = new ActionObservations(ObservationRegistry.NOOP, null);

        none.expect(request, "books", Action.LIST);
        none.failed("books", Action.LIST, ApiException.permissionDenied());

        assertThat(none.isNoop()).isTrue();
        assertThat(request.getAttributeNames().hasMoreElements()).isFalse();
        assertThat(none.preHandle(request, response, this)).isTrue();
        assertThat(ended).isEmpty();
    }

    private void begin() {
        observations.expect(request, "books", Action.LIST);
        observations.preHandle(request, response, this);
    }

    private void end(@Nullable Exception unresolved) {
        observations.afterCompletion(request, response, this, unresolved);
    }
}
