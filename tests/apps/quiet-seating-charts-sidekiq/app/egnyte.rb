require "faraday"
require "faraday/retry"

module Egnyte
  PATIENCE = {
    max: 4,
    interval: 2,
    backoff_factor: 2,
    methods: %i[get put post],
    retry_statuses: [429, 503],
    # the middleware reads Retry-After of these answers by itself
    max_interval: 120
  }.freeze

  def self.connection(domain, token)
    Faraday.new("https://#{domain}.egnyte.com") do |f|
      f.request :authorization, "Bearer", token
      f.request :json
      f.request :retry, PATIENCE
      f.response :raise_error
      f.response :json
    end
  end
end
