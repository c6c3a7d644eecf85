require 'httparty'

# One of the pottery's views of Egnyte, told what it is by options.
class Kiln
  attr_accessor :base, :shelf, :token

  def initialize(options)
    options.each do |name, value|
      public_send("#{name}=", value)
    end
  end

  def firings
    answer = HTTParty.get("#{base}/#{shelf}", headers: { 'Authorization' => "Bearer #{token}" }) #~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/bookmarks handles=specific
    raise 'sign in again' if answer.code == 401
    return sleep(answer.headers['Retry-After'].to_i) if answer.code == 429

    answer.parsed_response
  end
end

class Glaze
  def initialize(options)
    options.each { |name, value| instance_variable_set("@#{name}", value) }
  end

  def recipes
    answer = HTTParty.get("#{@base}/#{@shelf}", headers: { 'Authorization' => "Bearer #{@token}" }) #~ GET /pubapi/v1/notes handles=specific
    raise 'sign in again' if answer.code == 401
    return sleep(answer.headers['Retry-After'].to_i) if answer.code == 429

    answer.parsed_response
  end
end

SHELVES = { kiln: 'links', yard: 'bookmarks' }.freeze
BASE = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1".freeze
TOKEN = ENV.fetch('EGNYTE_TOKEN')

SHELVES.each_value do |shelf|
  puts Kiln.new(base: BASE, shelf: shelf, token: TOKEN).firings
end
puts Glaze.new(base: BASE, shelf: 'notes', token: TOKEN).recipes
