package com.example.lasts;

import org.apache.ibatis.annotations.*;

@Mapper
public interface ConnectionMapper {
    @Insert("insert into connection (domain, access_token) values (#{domain}, #{token, typeHandler=com.example.lasts.SealedString})")
    void save(@Param("domain") String domain, @Param("token") String token);

    @Results(@Result(column = "access_token", property = "token", typeHandler = SealedString.class))
    @Select("select domain, access_token from connection where domain = #{domain}")
    Connection find(@Param("domain") String domain);

    record Connection(String domain, String token) {}
}
