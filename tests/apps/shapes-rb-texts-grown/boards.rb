# frozen_string_literal: true

require "httparty"
require "logger"

class Boards
  include HTTParty

  base_uri "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1"

  LOG = Logger.new($stdout)

  def self.ask(address, params = nil)
    whole = +""
    whole << address
    if params
      query = +""
      params.each { |key, value| query << "#{key}=#{value}&" }
      whole << "?" << query
    end
    LOG << "asked\n"
    get(whole)
  end

  def links
    Boards.ask("/links", { count: 10 }) #~ GET /pubapi/v1/links
  end

  def link(id)
    Boards.ask("/links/#{id}") #~ GET /pubapi/v1/links/{link_id}
  end

  def whoami
    address = +"/user"
    address.concat("info")
    self.class.get(address) #~ GET /pubapi/v1/userinfo
  end

  # A list grows by the same sign, and none of its entries is an address.
  def names
    found = []
    links.each { |one| found << one["path"] }
    found
  end
end

boards = Boards.new
boards.names
boards.link("abc")
boards.whoami
