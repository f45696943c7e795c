package education.codeforlife.serializer;

import org.mapstruct.CollectionMappingStrategy;
import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.NullValuePropertyMappingStrategy;
import org.mapstruct.ReportingPolicy;

/**
 * The MapStruct settings of every serializer: {@code @Mapper(config = SerializerConfig.class)}. Each field of a read
 * record has to have a source, each field of a write record a target; absent fields touch nothing and null sets null.
 *
 * <p>A method that overrides {@link Writer#update} to add {@code @Mapping}s repeats its {@code @BeanMapping}, because
 * MapStruct does not inherit it.
 *
 * @since 0.1.0
 */
@MapperConfig(
        uses = NestedValues.class,
        componentModel = ComponentModel.SPRING,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        collectionMappingStrategy = CollectionMappingStrategy.SETTER_PREFERRED,
        nullValuePropertyMappingStrategy = NullValuePropertyMappingStrategy.IGNORE,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface SerializerConfig {}
