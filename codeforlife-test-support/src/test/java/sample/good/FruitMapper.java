package sample.good;

import org.mapstruct.Mapper;

/** MapStruct generates {@code FruitMapperImpl}. */
@Mapper
interface FruitMapper {}
