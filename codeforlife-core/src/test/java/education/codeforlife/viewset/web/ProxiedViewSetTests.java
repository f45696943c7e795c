package education.codeforlife.viewset.web;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.onObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.Shelf.Book;
import education.codeforlife.viewset.web.Shelf.BookRead;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

/** View sets whose methods have annotations that Spring applies by a proxy. */
class ProxiedViewSetTests {

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void actionRunsThroughTheProxy() throws Exception {
        var handler = handler(start(ByClass.class, Lending.class));
        Method method = handler.getMethod();
        ReflectionUtils.makeAccessible(method);

        assertThat(method.invoke(handler.createWithResolvedBean().getBean())).isEqualTo("served in a transaction");
    }

    @Test
    void viewSetIsDefinedByItsOwnClass() {
        assertThat(start(ByClass.class, Lending.class).definitions())
                .singleElement()
                .satisfies(definition ->
                        assertThat(definition.viewSet().getClass()).isEqualTo(Lending.class));
    }

    @Test
    void scopeOfProxyIsNotOverridden() {
        assertStops(ByClass.class, Unscoped.class, "Unscoped: The rule for action list depends on rows");
    }

    @Test
    void finalActionStopsTheStart() {
        assertStops(ByClass.class, Final.class, "Final: Action lend is final or private");
    }

    @Test
    void proxyOfInterfacesStopsTheStart() {
        assertStops(ByInterface.class, Unscoped.class, "proxy of its interfaces");
    }

    @Test
    void prototypeStopsTheStart() {
        assertStops(ByClass.class, Prototype.class, "Prototype: The view set is not a singleton");
    }

    @Test
    void viewSetOfARequestStopsTheStart() {
        assertStops(ByClass.class, OfRequest.class, "OfRequest: The view set is not a singleton");
    }

    abstract static class Lender extends GenericViewSet<Book, Long> {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.on("lend").permit(allowAny());
        }
    }

    @ViewSet("lending")
    static class Lending extends Lender {
        @Transactional
        @PutMapping("lend")
        String lend() {
            boolean active = TransactionSynchronizationManager.isActualTransactionActive();
            return operations() != null && active ? "served in a transaction" : "served";
        }
    }

    @ViewSet("final")
    static class Final extends Lending {
        @PutMapping("lend")
        @Override
        final String lend() {
            return "";
        }

        @Transactional
        void other() {}
    }

    @ViewSet("prototype")
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    static class Prototype extends Lending {}

    @ViewSet("of-request")
    @Scope(scopeName = WebApplicationContext.SCOPE_REQUEST, proxyMode = ScopedProxyMode.TARGET_CLASS)
    static class OfRequest extends Lending {}

    @Transactional
    @ViewSet("unscoped")
    static class Unscoped extends GenericViewSet<Book, Long> implements ListAction<Book, Long, BookRead> {
        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(Action.LIST).permit(onObject("NOVEL", Book.class, (user, book) -> book.title.equals("novel")));
        }

        @Override
        public education.codeforlife.serializer.Reader<Book, BookRead> reader() {
            return book -> new BookRead(book.id);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class ByClass extends Beans {}

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class ByInterface extends Beans {}

    abstract static class Beans {
        @Bean
        static ViewSetTargets viewSetTargets() {
            return new ViewSetTargets();
        }

        @Bean
        static PlatformTransactionManager transactionManager() {
            return new Shelf.NoTransactions();
        }
    }

    private static void assertStops(Class<?> configuration, Class<?> viewSet, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(configuration, viewSet))
                .withMessageContaining(message);
    }

    private static ViewSetHandlerMapping start(Class<?>... beans) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(beans);
        context.refresh();
        var mapping = new ViewSetHandlerMapping(Shelf.engine(), request -> RequestUser.anonymous());
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    private static HandlerMethod handler(ViewSetHandlerMapping mapping) throws Exception {
        var request = new MockHttpServletRequest("PUT", "/lending/lend");
        ServletRequestPathUtils.parseAndCache(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));
        var chain = mapping.getHandler(request);
        return (HandlerMethod) assertThat(chain).isNotNull().actual().getHandler();
    }
}
