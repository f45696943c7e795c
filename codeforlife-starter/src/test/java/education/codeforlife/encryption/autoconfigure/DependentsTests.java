package education.codeforlife.encryption.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import jakarta.annotation.Resource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;

class DependentsTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ByConstructor.class,
                ByField.class,
                ByInheritedField.class,
                ByResource.class,
                BySetter.class,
                ByProvider.class,
                ByOptional.class,
                ByList.class,
                ByLazyBean.class,
                ByPrototype.class
            })
    void beanWhoseDeclarationNamesTheTypeDependsOnIt(Class<?> type) {
        assertThat(dependents(FieldCipher.class, type)).containsExactly("bean");
        assertThat(dependents(KeyedHash.class, type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {ByLazyParameter.class, ByLazyField.class, ByPlainField.class, ByObject.class})
    void beanThatIsGivenNothingAtStartUpDoesNotDependOnIt(Class<?> type) {
        assertThat(dependents(FieldCipher.class, type)).isEmpty();
    }

    @Test
    void factoryMethodDependsOnItsParameters() {
        assertThat(dependents(FieldCipher.class, Methods.class))
                .containsExactly("autowiredResult", "lazyMethod", "parameter", "staticParameter");
    }

    @Test
    void beanOnDemandCountsByThoseThatDemandIt() {
        assertThat(dependents(FieldCipher.class, Vault.class)).isEmpty();
        assertThat(dependents(FieldCipher.class, Vault.class, Robber.class)).containsExactly("robbery");
    }

    private static Iterable<String> dependents(Class<?> type, Class<?>... beans) {
        var factory = new DefaultListableBeanFactory();
        var reader = new AnnotatedBeanDefinitionReader(factory);
        for (var bean : beans) {
            reader.registerBean(bean, bean.isAnnotationPresent(Configuration.class) ? bean.getName() : "bean");
        }
        new ConfigurationClassPostProcessor().postProcessBeanDefinitionRegistry(factory);
        return new Dependents(factory).of(type);
    }

    record ByConstructor(FieldCipher cipher) {}

    static class ByField {
        @Autowired
        @Nullable
        FieldCipher cipher;
    }

    static class ByInheritedField extends ByField {}

    static class ByResource {
        @Resource
        @Nullable
        FieldCipher cipher;
    }

    static class BySetter {
        @Autowired
        void set(String other, FieldCipher cipher) {}
    }

    record ByProvider(ObjectProvider<FieldCipher> cipher) {}

    record ByOptional(Optional<? extends FieldCipher> cipher) {}

    record ByList(List<FieldCipher> ciphers) {}

    @Lazy
    record ByLazyBean(FieldCipher cipher) {}

    @Scope("prototype")
    record ByPrototype(FieldCipher cipher) {}

    record ByLazyParameter(@Lazy FieldCipher cipher) {}

    static class ByLazyField {
        @Lazy
        @Autowired
        @Nullable
        FieldCipher cipher;
    }

    static class ByPlainField {
        @Nullable
        FieldCipher cipher;
    }

    record ByObject(Object other, ObjectProvider<Object> others) {}

    @Configuration(proxyBeanMethods = false)
    static class Methods {

        @Bean
        Runnable parameter(FieldCipher cipher) {
            return () -> cipher.encrypt("secret", "context");
        }

        @Bean
        static Runnable staticParameter(ObjectProvider<FieldCipher> cipher) {
            return cipher::getObject;
        }

        @Bean
        @Lazy
        Runnable lazyMethod(FieldCipher cipher) {
            return () -> cipher.encrypt("secret", "context");
        }

        @Bean
        ByField autowiredResult() {
            return new ByField();
        }

        @Bean
        Runnable other(KeyedHash hash) {
            return () -> hash.hash("secret", "context");
        }
    }

    interface Safe extends Callable<String> {}

    record Door(Safe safe) {}

    @Configuration(proxyBeanMethods = false)
    static class Vault {

        @Bean
        @OnDemand
        Safe safe(FieldCipher cipher) {
            return () -> cipher.encrypt("secret", "context");
        }

        @Bean
        @OnDemand
        Door door(Safe safe) {
            return new Door(safe);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Robber {

        @Bean
        Runnable robbery(Door door) {
            return door::hashCode;
        }
    }
}
