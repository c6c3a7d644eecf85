package com.kelpbeds;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Divers extends JpaRepository<Diver, String> {}
