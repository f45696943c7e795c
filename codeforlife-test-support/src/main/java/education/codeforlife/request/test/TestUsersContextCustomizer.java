package education.codeforlife.request.test;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Adds {@link TestUsers} to contexts of tests only, never to a running service. */
record TestUsersContextCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        if (context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
            registry.registerBeanDefinition(TestUsers.class.getName(), new RootBeanDefinition(TestUsers.class));
            registry.registerBeanDefinition(
                    TestUserAuthentication.class.getName(), new RootBeanDefinition(TestUserAuthentication.class));
        }
    }

    /** The same for all test classes, so that they share contexts. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new TestUsersContextCustomizer();
        }
    }
}
