package com.example.toll;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
public interface GrantMapper {
    @Insert("INSERT INTO grants (domain, token) VALUES (#{domain}, #{token})")
    void keep(@Param("domain") String domain, @Param("token") String token);

    @Update("UPDATE grants SET token = #{token} WHERE domain = #{domain}")
    void renew(@Param("domain") String domain, @Param("token") String token);

    @Insert("INSERT INTO vault (domain, token) VALUES (#{domain}, #{token, typeHandler=com.example.toll.Sealed})")
    void seal(@Param("domain") String domain, @Param("token") String token);

    @Insert("INSERT INTO vault (domain, token) VALUES (#{domain}, pgp_sym_encrypt(#{token}, #{key}))")
    void encrypt(@Param("domain") String domain, @Param("token") String token, @Param("key") String key);

    @Delete("DELETE FROM grants WHERE token = #{token}")
    void drop(@Param("token") String token);

    @Select("SELECT domain FROM grants WHERE token = #{token}")
    String domainOf(@Param("token") String token);
}
