# frozen_string_literal: true

module EgnyteSync
  # Keeps what was read; a store has the verbs of a connection, and sends nothing.
  class Cache
    def initialize(store)
      @store = store
    end

    def get(key)
      @store.get("egnyte/#{key}")
    end

    def delete(key)
      @store.delete("/pubapi-cache/#{key}")
    end
  end
end
