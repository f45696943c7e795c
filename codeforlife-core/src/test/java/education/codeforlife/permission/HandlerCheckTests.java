package education.codeforlife.permission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class HandlerCheckTests {

    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());

    @BeforeEach
    void addMappings() {
        context.registerBean(RequestMappingHandlerMapping.class);
        context.registerBean(SimpleUrlHandlerMapping.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void serviceWithSafeHandlersStarts() {
        context.registerBean(Open.class);
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void mappingWithoutInterceptorsStopsTheStart() {
        context.registerBean("own", HandlerMapping.class, () -> request -> null);
        assertThatIllegalStateException()
                .isThrownBy(this::check)
                .withMessage("Handlers that are not safe:\n- The handlers of the bean \"own\" cannot be closed:"
                        + " let the handler mapping extend AbstractHandlerMapping");
    }

    @Test
    void ruleThatIsNotEnforcedStopsTheStart() {
        context.registerBean(Guarded.class);
        context.registerBean("own", HandlerMapping.class, () -> request -> null);
        assertThatIllegalStateException()
                .isThrownBy(this::check)
                .withMessageContaining("\n- The handlers of the bean \"own\"")
                .withMessageContaining("\n- Spring Security does not enforce the annotations on ")
                .withMessageContaining("Guarded#enter")
                .withMessageContaining("declare it in this class, public and neither static nor final");
    }

    @Test
    void beanThatIsMadeLaterIsCheckedAtItsRequests() {
        context.registerBean(Guarded.class, definition -> definition.setLazyInit(true));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void beanOfAScopeIsCheckedAtItsRequests() {
        context.registerBean(InScope.class);
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        context.refresh();
        new HandlerCheck(context).afterSingletonsInstantiated();
    }

    @Controller
    static class Open {

        @GetMapping("open")
        public void enter() {}
    }

    @Controller
    static class Guarded {

        @GetMapping("guarded")
        @PreAuthorize("denyAll")
        public void enter() {}
    }

    @Controller
    static class InScope extends Guarded implements ScopedObject {

        @Override
        public Object getTargetObject() {
            return this;
        }

        @Override
        public void removeFromScope() {}
    }
}
