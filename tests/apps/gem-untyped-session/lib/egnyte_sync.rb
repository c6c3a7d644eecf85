# frozen_string_literal: true

require "json"
require "net/http"

require "egnyte_sync/connection"
require "egnyte_sync/record"
require "egnyte_sync/bookmark"
require "egnyte_sync/note"
require "egnyte_sync/cache"

module EgnyteSync
end
