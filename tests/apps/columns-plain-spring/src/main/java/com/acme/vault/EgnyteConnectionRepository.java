package com.acme.vault;

import org.springframework.data.jpa.repository.JpaRepository;

public interface EgnyteConnectionRepository extends JpaRepository<EgnyteConnection, Long> {
}
