require "sidekiq"
require_relative "../clients/clips_client"

class ClipJob
  include Sidekiq::Job

  def perform(account_id)
    account = Account.find(account_id)
    client = ClipsClient.new(account.egnyte_token)
    client.clips(Date.today.year).each { |file| account.clips.create!(name: file["name"]) }
    account.update!(links: client.links, notes: client.notes)
  rescue EgnyteBase::SignedOut
    account.ask_to_connect!
  end
end
