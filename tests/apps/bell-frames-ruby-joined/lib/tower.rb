require 'httparty'

# Reads what the tower keeps in Egnyte. A list is joined with nothing in between unless somebody says what.
class Tower
  include HTTParty

  def initialize(domain:, token:, staging: false)
    @domain = domain
    @token = token
    @staging = staging
  end

  def links
    fetch('/links')['ids'] #~ GET /pubapi/v1/links handles=specific
  end

  def link(id)
    fetch("/links/#{id}") #~ GET /pubapi/v1/links/{link_id} handles=specific
  end

  def folder(*names)
    fetch(['/fs', 'Shared', *names].join('/')) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  private

  def fetch(page)
    response = self.class.get([base, page].join, headers: { 'Authorization' => "Bearer #{@token}" })
    raise 'sign in to Egnyte again' if response.code == 401

    response.parsed_response
  end

  def base
    @base ||= @staging ? "https://#{@domain}-staging.egnyte.com/pubapi/v1" : "https://#{@domain}.egnyte.com/pubapi/v1"
  end
end
