require_relative "middleware"

module Plans
  BASE = "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi"

  def self.guarded
    Faraday.new(url: BASE) do |f|
      f.request :authorization, "Bearer", ENV.fetch("EGNYTE_TOKEN")
      f.use Refusals
      f.use Patience, tries: 5
    end
  end

  def self.bare
    Faraday.new(url: BASE, headers: { "Authorization" => "Bearer #{ENV.fetch("EGNYTE_TOKEN")}" }) #~ EG403
  end

  def self.list(folder)
    JSON.parse(guarded.get("v1/fs/Shared/#{folder}").body) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def self.people
    JSON.parse(bare.get("v2/users").body) #~ GET /pubapi/v2/users handles=none; EG401
  end
end

puts Plans.list("Bridges")
puts Plans.people
