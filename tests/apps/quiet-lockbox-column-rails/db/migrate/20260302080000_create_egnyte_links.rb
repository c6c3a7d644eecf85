class CreateEgnyteLinks < ActiveRecord::Migration[8.0]
  def change
    create_table :egnyte_links do |t|
      t.references :practice, null: false
      t.string :domain, null: false
      t.text :access_token_ciphertext
      t.timestamps
    end
  end
end
