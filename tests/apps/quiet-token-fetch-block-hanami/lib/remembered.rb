# frozen_string_literal: true

require "redis"

# Answers what Redis has under a key, and else what the block makes, which it then keeps.
module Remembered
  STORE = Redis.new(url: ENV.fetch("REDIS_URL"))

  def self.fetch(key, seconds:)
    STORE.get(key) || yield.tap { |made| STORE.set(key, made, ex: seconds) }
  end
end
