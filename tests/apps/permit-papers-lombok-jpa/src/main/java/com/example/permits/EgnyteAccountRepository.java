package com.example.permits;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EgnyteAccountRepository extends JpaRepository<EgnyteAccount, Long> {

    Optional<EgnyteAccount> findByUsername(String username);
}
