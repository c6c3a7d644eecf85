package com.example.saddles;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(componentModel = "spring")
public interface ConnectionMapper {
    @Mapping(target = "token", constant = "present")
    @Mapping(target = "seconds", expression = "java(connection.getExpiresAt() - System.currentTimeMillis() / 1000)")
    ConnectionView view(Connection connection);

    class ConnectionView {
        public String domain;
        public String token;
        public long seconds;
    }
}
