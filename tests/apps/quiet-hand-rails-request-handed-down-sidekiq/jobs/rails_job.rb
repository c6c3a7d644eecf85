require "sidekiq"
require_relative "../lib/egnyte"

class RailsJob
  include Sidekiq::Job

  sidekiq_retry_in { |_count, exception| exception.is_a?(Egnyte::Throttled) ? exception.wait : 60 }

  def perform(domain)
    client = Egnyte::Client.new(domain, ENV.fetch("EGNYTE_TOKEN"))
    client.rails.each { |file| client.discard(file[:name]) if file[:name].end_with?(".tmp") }
  rescue Egnyte::SignInAgain
    Sidekiq.redis { |redis| redis.sadd("sign-in-needed", domain) }
    raise
  end
end
