package education.codeforlife.serializer;

/**
 * Writes an entity from one record and reads it into another. A service declares it as a MapStruct mapper; the mapping
 * methods are generated, and what cannot be mapped does not compile:
 *
 * <pre>{@code
 * record FruitWrite(@NotBlank @Size(max = 50) String name, @JsonProperty("is_citrus") @NotNull Boolean citrus) {}
 * record FruitRead(Long id, String name, @JsonProperty("is_citrus") boolean citrus, LocalDate expiresOn) {}
 *
 * @Mapper(config = SerializerConfig.class)
 * interface FruitSerializer extends Serializer<Fruit, FruitWrite, FruitRead> {}
 * }</pre>
 *
 * @param <E> the entity
 * @param <W> the write record: what a client may send
 * @param <R> the read record: what a client gets
 * @since 0.1.0
 */
public interface Serializer<E, W, R> extends Writer<E, W>, Reader<E, R> {}
